"""One SGD step of 16-width-width-1 with ReLU and the mean squared error, f32: grid.py numpy|jax BATCH WIDTH."""
import sys
import time

import numpy as np

engine, batch, width = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
RATE = np.float32(0.001)
rng = np.random.default_rng(0)
SIZES = [16, width, width, 1]
X = (np.arange(batch * 16) % 251 / 251 - 0.5).astype(np.float32).reshape(batch, 16)
T = np.full((batch, 1), 0.5, np.float32)
W = [(rng.normal(size=(a, b)) * np.sqrt(2 / a)).astype(np.float32) for a, b in zip(SIZES, SIZES[1:])]
B = [np.zeros(b, np.float32) for b in SIZES[1:]]


def numpy_steps(steps):
    for _ in range(steps):
        h = [X]
        for k in range(3):
            z = h[-1] @ W[k] + B[k]
            h.append(np.maximum(z, 0) if k < 2 else z)
        d = 2 * (h[-1] - T) / h[-1].size
        for k in (2, 1, 0):
            dw, db = h[k].T @ d, d.sum(0)
            if k:
                d = (d @ W[k].T) * (h[k] > 0)
            W[k] -= RATE * dw
            B[k] -= RATE * db


def jax_steps():
    import jax
    import jax.numpy as jnp
    x, t = jnp.array(X), jnp.array(T)
    params = [(jnp.array(w), jnp.array(b)) for w, b in zip(W, B)]

    def loss(params):
        h = x
        for k, (w, b) in enumerate(params):
            h = h @ w + b
            h = jax.nn.relu(h) if k < 2 else h
        return jnp.mean((h - t) ** 2)

    def step(p, _):
        return jax.tree.map(lambda a, g: a - RATE * g, p, jax.grad(loss)(p)), 0
    compiled = {}

    def run(steps):
        if steps not in compiled:
            compiled[steps] = jax.jit(lambda p: jax.lax.scan(step, p, None, length=steps)[0])
            jax.block_until_ready(compiled[steps](params))
        jax.block_until_ready(compiled[steps](params))
    return run


run = numpy_steps if engine == "numpy" else jax_steps()
steps = 1
while True:
    run(steps)
    start = time.perf_counter()
    run(steps)
    if time.perf_counter() - start > 0.1:
        break
    steps *= 4
times = []
for _ in range(3):
    start = time.perf_counter()
    run(steps)
    times.append((time.perf_counter() - start) / steps)
print(1e6 * min(times))
