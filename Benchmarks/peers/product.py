"""The product of two 1024 x 1024 matrices by numpy's BLAS, in GFLOP/s: product.py f32|f64."""
import sys
import time

import numpy as np

scalar = np.float32 if sys.argv[1] == "f32" else np.float64
a = (np.arange(1024 * 1024) * 7919 % 257 / 257 - 0.5).astype(scalar).reshape(1024, 1024)
c = a @ a
best = 1e9
for _ in range(30):
    start = time.perf_counter()
    np.matmul(a, a, out=c)
    best = min(best, time.perf_counter() - start)
print(2e-9 * 1024 ** 3 / best)
