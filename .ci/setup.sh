#!/usr/bin/env bash
# Bring a Debian 12 machine (as root) to the point where `make run` and `make test` work. Does nothing that is already
# done, and asks the network for nothing when everything is there.
set -euo pipefail

cd "$(dirname "$0")/.."
readonly PYTHON=/usr/bin/python3      # the interpreter QGIS is linked with; another one may come first on PATH
readonly QGIS_FLOOR=3.40
readonly PACKAGES=.ci/system-packages.txt

say() { printf '[setup] %s\n' "$*"; }

packages() { # packages backports|any
    awk -v kind="$1" '!/^#/ && NF && $2 == kind { print $1 }' "$PACKAGES"
}

installed_version() { dpkg-query -W -f '${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | awk '$1 == "installed" { print $2 }'; }

recent_enough() { [ -n "$1" ] && [ "$1" != "(none)" ] && dpkg --compare-versions "$1" ge "$QGIS_FLOOR"; }

missing_packages() { # missing_packages backports|any
    local name version
    for name in $(packages "$1"); do
        version=$(installed_version "$name")
        if [ -z "$version" ] || { [ "$1" = backports ] && ! recent_enough "$version"; }; then
            echo "$name"
        fi
    done
}

debian_mirror() { # the mirror this machine already uses; Debian's own name when none is configured
    local site
    site=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 2>/dev/null | awk '$2 == "bookworm" { print $1; exit }')
    echo "${site:-http://deb.debian.org/debian}"
}

has_backports() { apt-get indextargets --format '$(RELEASE)' 2>/dev/null | grep -qx bookworm-backports; }

add_backports() {
    has_backports && return
    say "adding bookworm-backports, where QGIS $QGIS_FLOOR is"
    cat > /etc/apt/sources.list.d/ocsge-backports.sources <<SOURCES
Types: deb
URIs: $(debian_mirror)
Suites: bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
}

install_system_packages() {
    local from_backports from_any
    from_backports=$(missing_packages backports)
    from_any=$(missing_packages any)
    [ -z "$from_backports$from_any" ] && return
    if [ "$(id -u)" -ne 0 ]; then
        echo "These Debian packages are missing: $(echo $from_backports $from_any). Run 'make setup' as root once." >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    say "apt-get update"
    apt-get update -qq
    local options=(-y -qq --no-install-recommends)
    if [ -n "$from_backports" ]; then
        if ! recent_enough "$(LC_ALL=C apt-cache policy qgis | awk '/Candidate:/ { print $2 }')"; then
            add_backports
            apt-get update -qq
            options+=(-t bookworm-backports)
        fi
        say "installing QGIS: $(echo $from_backports)"
        # shellcheck disable=SC2086  # a list of names, one word each
        apt-get install "${options[@]}" $from_backports
    fi
    if [ -n "$from_any" ]; then
        say "installing $(echo $from_any)"
        # shellcheck disable=SC2086
        apt-get install -y -qq --no-install-recommends $from_any
    fi
    recent_enough "$(installed_version qgis)" || { echo "QGIS is older than $QGIS_FLOOR after installation." >&2; exit 1; }
}

prepare_environment() {
    if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11))'; then
        say "creating .venv from $PYTHON"
        "$PYTHON" -m venv --clear --system-site-packages .venv
    fi
    local wanted
    wanted=$(.venv/bin/python .ci/dev_requirements.py --missing)
    if [ -n "$wanted" ]; then
        say "installing in .venv: $(echo $wanted)"
        # --ignore-installed for numpy and shapely alone would hide Debian's; pip already prefers .venv over them.
        # shellcheck disable=SC2086
        .venv/bin/python -m pip install --quiet --disable-pip-version-check $wanted
    fi
    .venv/bin/python - <<'PYTHON'
import sys
import numpy, shapely
from osgeo import gdal_array  # noqa: F401  (fails when numpy is not the one GDAL was built for)
from qgis.core import Qgis
if Qgis.QGIS_VERSION_INT < 34000 or int(shapely.__version__.split(".")[0]) < 2:
    sys.exit(f"QGIS {Qgis.QGIS_VERSION} with shapely {shapely.__version__}: QGIS >= 3.40 and shapely >= 2.0 are needed.")
print(f"[setup] QGIS {Qgis.QGIS_VERSION}, numpy {numpy.__version__}, shapely {shapely.__version__}")
PYTHON
}

install_system_packages
prepare_environment
