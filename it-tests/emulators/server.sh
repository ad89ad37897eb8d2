# A server on this machine's loopback that is started and stopped by its own process id. Sourced, after venv.sh; whoever sources it has
# $emulator, $venv, $pins and $import, answers() ENDPOINT, launch() PORT, which execs the server, and $mark, words of its command line.

python="$venv/bin/python"

fail() {
  echo "$emulator: $*" >&2
  exit 1
}

install() {
  install_pins "$venv" "$pins" "$import"
}

# A zombie has ended too: where nobody reaps orphans, it would stay for ever.
alive() {
  case "$(ps -o stat= -p "$1" 2>/dev/null)" in
    '' | Z*) return 1 ;;
  esac
}

# Process ids are used again: only a process that is this server is ours to stop.
running() {
  [ -s "$folder/pid" ] && pid=$(cat "$folder/pid") && alive "$pid" &&
    case "$(ps -o args= -p "$pid" 2>/dev/null)" in *"$mark"*) ;; *) return 1 ;; esac
}

free_port() {
  "$python" - "$1" 2>/dev/null <<'PYTHON'
import socket, sys
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as server:
    print(server.getsockname()[1])
PYTHON
}

reaches() {
  curl --silent --fail --output /dev/null --noproxy '*' --max-time 2 "$1"
}

# start PORT [FOLDER]
start_at() {
  local port=$1 endpoint deadline
  folder=${2:-$module/target/$emulator}
  installed "$venv" "$pins" "$import" || fail "not installed, or the pins have changed: run '$0 install'"
  mkdir -p "$folder/tmp"
  folder=$(cd "$folder" && pwd)
  if running; then fail "is running already, as process $pid of $folder"; fi
  # Asked first, because not every server ends when it cannot have its port.
  port=$(free_port "$port") || fail "port $1 is taken"
  endpoint="http://127.0.0.1:$port"

  (
    cd "$folder"
    launch "$port"
  ) >"$folder/log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$folder/pid"

  deadline=$((SECONDS + 60))
  until answers "$endpoint"; do
    alive "$pid" || { tail -n 20 "$folder/log" >&2; fail "ended before it answered; its log is $folder/log"; }
    [ "$SECONDS" -lt "$deadline" ] || { stop "$folder"; fail "did not answer within 60 s; its log is $folder/log"; }
    sleep 0.2
  done
  echo "$endpoint"
}

# It may take up to 19 s to leave by itself.
stop() {
  folder=${1:-$module/target/$emulator}
  if running; then
    local deadline=$((SECONDS + 25))
    kill -TERM "$pid" 2>/dev/null || true
    while alive "$pid" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.2; done
    if alive "$pid"; then kill -KILL "$pid" 2>/dev/null || true; fi
  fi
  rm -f "$folder/pid"
}
