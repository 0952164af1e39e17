"""Write 1,000,000 rows of 10 numbers with 17 digits, 200 MB: table.py FILE."""
import random
import sys

draw = random.Random(1).random
with open(sys.argv[1], "w") as file:
    print(*"abcdefghij", sep=",", file=file)
    for _ in range(1_000_000):
        print(*(f"{draw():.17f}" for _ in range(10)), sep=",", file=file)
