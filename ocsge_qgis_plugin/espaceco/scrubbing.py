"""Taking secrets out of texts that a person may copy into a mail."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}", re.IGNORECASE)
_FIELD = re.compile(
    r"""(["']?\b(?:access_token|refresh_token|id_token|client_secret|password|code_verifier|code)\b["']?\s*[:=]\s*)"""
    r"""(["'])?(?(2)[^"']*|[^\s&,;}"']+)""",
    re.IGNORECASE,
)


def scrub(text: str) -> str:
    """Return ``text`` without tokens, passwords and authorization headers."""
    return _FIELD.sub(_hide, _HEADER.sub(r"\1 ***", text))


def _hide(match: re.Match[str]) -> str:
    # {"code": 400} is the server's error body; an authorization code is never three digits.
    value = match.group(0)[len(match.group(1)) :].strip("\"'")
    return match.group(0) if value.isdecimal() and len(value) == 3 else f"{match.group(1)}***"
