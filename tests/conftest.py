"""What holds for every test: property tests that find the same counter-examples everywhere."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Speed is never pass or fail here (two cores may be shared), and a build must not depend on luck.
settings.register_profile(
    "repository", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("repository")
