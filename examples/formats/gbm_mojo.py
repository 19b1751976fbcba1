"""A gradient boosting machine of H2O, exported as a MOJO. Needs Java 8 to 17."""

import pathlib
import shutil

import h2o
from h2o.estimators import H2OGradientBoostingEstimator

# In the order that H2O sorts them: directions hold for the later one.
LABELS = {0: "paid", 1: "unpaid"}


def make(training, features, label, direction, target):
    """Writes the MOJO, and gives a function that gives each row's probability of default, as H2O predicts it."""
    h2o.init(nthreads=1, max_mem_size="1g", port=54397)
    known = {name: sign for name, sign in direction.items() if name in features}
    learner = H2OGradientBoostingEstimator(ntrees=40, max_depth=4, learn_rate=0.15, min_rows=200, seed=11,
                                           monotone_constraints=known)
    frame = training[features].assign(outcome=training[label].map(LABELS))
    learner.train(x=features, y="outcome", training_frame=h2o.H2OFrame(frame, column_types={"outcome": "enum"}))
    shutil.move(learner.download_mojo(str(target.parent)), pathlib.Path(target))

    def probability(rows):
        answers = learner.predict(h2o.H2OFrame(rows[features])).as_data_frame()
        return answers[LABELS[1]].to_numpy()

    return probability
