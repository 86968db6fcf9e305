"""The one way the server refuses: a code and a French sentence, as the real API answers."""

from __future__ import annotations

from collections.abc import Mapping


class ApiError(Exception):
    """A refusal that becomes ``{"code": …, "message": …}`` with the same HTTP status."""

    def __init__(self, code: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.headers = dict(headers or {})


def bad_request(message: str) -> ApiError:
    return ApiError(400, message)


def forbidden(message: str) -> ApiError:
    return ApiError(403, message)


def not_found(what: str) -> ApiError:
    return ApiError(404, f"{what} introuvable")


class ExceptionReport(Exception):  # noqa: N818 - named as OGC names it
    """What GeoServer answers to a request of the Géoplateforme's WFS that makes no sense."""

    def __init__(self, locator: str, text: str, code: str = "InvalidParameterValue") -> None:
        super().__init__(text)
        self.locator, self.text, self.code = locator, text, code
