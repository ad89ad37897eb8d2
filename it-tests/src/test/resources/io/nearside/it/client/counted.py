"""What all judges share: the simulator's own port, and checks that are counted."""
import http.client
import json
import os
import urllib.parse

URL = os.environ["AWS_ENDPOINT_URL"]
checks = 0


def send(method, path, body=None, headers=()):
    """A request that no client would send; answers the status and the body."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(URL).netloc)
    connection.request(method, path, body, dict(headers))
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def control(path, body=None):
    """The simulator's own port; without a body it is asked."""
    status, text = send("GET" if body is None else "POST", "/_nearside/" + path, None if body is None else json.dumps(body))
    assert status < 300, text
    return json.loads(text) if text else None


def pass_time(seconds):
    control("clock/advance", {"seconds": seconds})


def same(seen, wanted):
    global checks
    checks += 1
    assert seen == wanted, f"{seen!r} is not {wanted!r}"


def counted():
    return checks
