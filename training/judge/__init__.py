"""How the judge is made: read the corpus, train, calibrate, measure."""
