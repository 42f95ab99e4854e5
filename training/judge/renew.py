"""Write anew what follows from a run of `train.py` without training: kinds of mail, and the graph.

`make renew-judge` runs this after a change to `kinds.py` or `export.py`. It takes minutes, and
leaves the network and its thresholds as they are.
"""

from __future__ import annotations

from judge import corpus, export, kinds, train


def main() -> None:
    """Learn the kinds from what the run kept, and write them and the graph into the model."""
    options = train.arguments(__doc__).parse_args()
    texts = train.texts_of(options.ewt, [corpus.FOLDER, *options.also])
    kinds.write(options.install, texts.examples(train.kept(options.work)), train.FOLDS)
    export.rewrite_graph(options.install)


if __name__ == "__main__":
    main()
