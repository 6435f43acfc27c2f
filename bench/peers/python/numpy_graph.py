"""numpy given the law that ships: our own graph of two values, one ufunc call for each of its steps.

`shipped.json` has the steps in their order. A test is [column, comparison, code, plane]: that the column has this code, or
this or a greater one. An AND is [plane, operands], each operand twice a plane, plus 1 where its complement is meant.
`bytes` are six operands: the bits of a verdict.
"""

import json
import os

from child import count_of, serve

BLOCK = 16384


class Engine:
    def __init__(self, numpy, program):
        self.numpy = numpy
        self.columns_count = program["columns"]
        self.planes_count = program["planes"]
        compare = {">=": numpy.greater_equal, "==": numpy.equal}
        self.tests = [(column, compare[how], code, plane) for column, how, code, plane in program["tests"]]
        self.roots = program["bytes"]
        self.calls = []
        for plane, operands in program["ands"]:
            self.conjunction(plane, operands)

    def conjunction(self, plane, operands):
        """A complement costs nothing of its own: greater(a, b) is a and not b. Plane 0 is true."""
        numpy = self.numpy
        plain = [operand // 2 for operand in operands if operand % 2 == 0] or [0]
        complements = [operand // 2 for operand in operands if operand % 2 == 1]
        held = plain[0]
        for ufunc, others in ((numpy.logical_and, plain[1:] or [held] * (not complements)), (numpy.greater, complements)):
            for other in others:
                self.calls.append((ufunc, held, other, plane))
                held = plane

    def load(self, folder, rows):
        numpy = self.numpy
        count = self.count = count_of(folder, rows)
        path = os.path.join(folder, rows + ".codes")
        self.columns = [numpy.fromfile(path, numpy.int8, count, offset=i * count) for i in range(self.columns_count)]
        self.planes = numpy.empty((self.planes_count, BLOCK), bool)
        self.verdicts = numpy.empty(count, numpy.int8)

    def run(self):
        for first in range(0, self.count, BLOCK):
            self.block(first, min(BLOCK, self.count - first))

    def block(self, first, size):
        numpy = self.numpy
        columns = [column[first : first + size] for column in self.columns]
        planes = [plane[:size] for plane in self.planes]
        planes[0].fill(True)
        for column, compare, code, plane in self.tests:
            compare(columns[column], code, planes[plane])
        for ufunc, left, right, into in self.calls:
            ufunc(planes[left], planes[right], planes[into])
        verdicts = self.verdicts[first : first + size]
        verdicts.fill(0)
        for bit, operand in enumerate(self.roots):
            plane = planes[operand // 2]
            verdicts |= (~plane if operand % 2 else plane).view(numpy.int8) << bit


def make(numpy, folder):
    with open(os.path.join(folder, "shipped.json"), encoding="utf-8") as file:
        return Engine(numpy, json.load(file))


if __name__ == "__main__":
    serve(make)
