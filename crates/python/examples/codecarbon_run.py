"""From a CodeCarbon run to what its disclosure still lacks: `python codecarbon_run.py emissions.csv`."""

import sys

import ailca

# A run becomes the draft of a report; what was repaired, assumed or left out is told.
draft = ailca.import_(sys.argv[1], stage="training", system="Exemplar 7B", publisher="Larkspur Labs")
for note in draft.notes:
    print(f"{note.file}:{note.lines}: {note.kind}: {note.message}")

# The draft is checked as the report will be: contradictions first, then what the level asks for.
outcome = ailca.check(draft.text, level="disclosure")
print(f"level reached: {outcome.level}; errors: {outcome.counts['error']}")
for finding in sorted(outcome.errors(), key=lambda finding: finding.derivation is None):
    print(finding)
    for line in finding.help:
        print("   ", line)
