# Python packages in a folder of their own, exactly as pinned. Sourced; whoever sources it has fail().

usable_python() {
  local pyenv_versions=${PYENV_ROOT:-${HOME:-}/.pyenv}/versions candidate IFS=$'\n'
  for candidate in python3.13 python3.12 python3 \
    $(find "$pyenv_versions" -mindepth 1 -maxdepth 1 -name '3.*' 2>/dev/null | sort -rV | sed 's,$,/bin/python3,'); do
    if "$candidate" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  fail "needs Python 3.12 or newer, with venv: no python3.13, python3.12, python3 on the PATH is, nor any version of pyenv"
}

# installed VENV PINS MODULE: a copy of the pins is written last, so a broken-off install is not taken for a whole one.
installed() {
  cmp -s "$2" "$1/pins" && "$1/bin/python" -c "import $3" 2>/dev/null
}

# install_pins VENV PINS MODULE
install_pins() {
  if installed "$@"; then return; fi
  local base
  base=$(usable_python)
  rm -rf "$1"
  "$base" -m venv "$1"
  "$1/bin/python" -m pip install --quiet --no-input --disable-pip-version-check -r "$2" >&2
  cp "$2" "$1/pins"
}
