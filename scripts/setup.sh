# Sourced by the other scripts: goes to the top of the repository and sets up what they need.
# Skips what is already there; works as root or with sudo.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

# Says what comes next.
step() { echo "== $1"; }

need_swift() {
  command -v swift >/dev/null || fail "swift is not on the PATH; install it from https://swift.org/install"
}

# Everything that building, testing and the video need.
set_up() {
  need_swift
  need_packages libcairo2-dev libharfbuzz-dev libfribidi-dev zlib1g-dev libssl-dev \
    libfast-float-dev ffmpeg fonts-dejavu-core python3-venv
}

# Installs the named Debian packages that are missing.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  step "installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "run as root, or install sudo, to install: ${missing[*]}"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}"
}
