"""Lets an engine be told what to do on standard input, as `ChildMain.java` says."""

import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")


def count_of(folder, rows):
    """How many rows a set has."""
    with open(os.path.join(folder, rows + ".count"), encoding="utf-8") as file:
        return int(file.read())


def checksum(numpy, verdicts):
    places = numpy.arange(len(verdicts), dtype=numpy.int64) % 65521 + 1
    return int((verdicts.astype(numpy.int64) * places).sum())


def answer(numpy, engine, folder, command):
    if command[0] == "load":
        engine.load(folder, command[1])
        return "ok"
    if command[0] == "verdicts":
        engine.verdicts.tofile(command[1])
        return "ok"
    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    for _ in range(int(command[1])):
        engine.run()
    cpu, wall = time.process_time_ns() - cpu, time.perf_counter_ns() - wall
    return f"ok {wall} {cpu} {checksum(numpy, engine.verdicts)}"


def serve(make):
    """Makes an engine with numpy and the folder of the task: it has `load`, `run` and `verdicts`."""
    folder = sys.argv[1]
    try:
        import numpy

        engine = make(numpy, folder)
    except (ImportError, OSError) as problem:
        print("= failed", problem, flush=True)
        return
    print("= ready numpy", numpy.__version__ + ", Python", sys.version.split()[0], flush=True)
    for line in sys.stdin:
        try:
            print("=", answer(numpy, engine, folder, line.split()), flush=True)
        except Exception as problem:  # told to whoever asked
            print("= failed", type(problem).__name__ + ":", problem, flush=True)
