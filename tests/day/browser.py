"""The person's web browser: follows the login's redirects up to the address on this machine, and shows nothing.

The local server logs in at once whoever it was told to, so that there is no form to fill.
"""

from __future__ import annotations

import sys
import urllib.request


def main() -> int:
    """Open the address given; exit code 1 when it cannot be opened."""
    with urllib.request.urlopen(sys.argv[1], timeout=30) as page:
        page.read()
        return 0 if page.status == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
