"""The command `ailca`."""

import signal
import sys

from ._native import run


def main() -> int:
    """Runs the command with the arguments of the process; its exit code."""
    # Python only notes Ctrl-C; the command must end by it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run(["ailca", *sys.argv[1:]])
