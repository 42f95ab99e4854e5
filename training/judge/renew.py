"""Write anew what follows from a run of `train.py` without training: kinds of mail, and the graph.

`make renew-judge` runs this after a change to `kinds.py` or `export.py`. It takes minutes, and
leaves the network and its thresholds as they are. Writers who came into the corpus after the run
are named by `--new`, once; from then on the run has kept what its networks say of them.
"""

from __future__ import annotations

from judge import export, kinds, train


def main() -> None:
    """Learn the kinds from what the run kept, and write them and the graph into the model."""
    parser = train.arguments(__doc__)
    parser.add_argument("--new", action="append", default=[], help="a writer the run did not have")
    options = parser.parse_args()
    start, texts = train.opened(options.ewt, options.work, options.also)
    try:
        train.read_new(options.work, start, texts, options.new)
    except ValueError as error:
        parser.error(str(error))
    kinds.write(options.install, texts.examples(train.readings(options.work, texts)), train.FOLDS)
    export.rewrite_graph(options.install)


if __name__ == "__main__":
    main()
