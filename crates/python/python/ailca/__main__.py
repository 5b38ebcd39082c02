"""`python -m ailca`."""

import sys

from ._command import main

sys.exit(main())
