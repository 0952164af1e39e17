"""Time reading a table, in ms: read.py FILE."""
import sys
import time

import pandas

times = []
for _ in range(3):
    start = time.perf_counter()
    # Correctly rounded, as ours.
    pandas.read_csv(sys.argv[1], float_precision="round_trip")
    times.append(time.perf_counter() - start)
print("pandas, ms:", min(times) * 1e3)
