"""Holds what the simulator answers to Microsoft's models: what the client would silently leave out is a fault here."""
import json
import urllib.parse

from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.mgmt.network import models

from azure_models import MODELS, expect, fits

faults = set()
seen = set()


class Answers(SansIOHTTPPolicy):
    """Looks at each answer as it comes in, those to polls and to what is tried again too."""

    def on_response(self, request, response):
        answer = response.http_response
        answer.read()
        path = urllib.parse.unquote(urllib.parse.urlsplit(request.http_request.url).path)
        if path.startswith("/subscriptions"):
            check(request.http_request.method, path, answer.status_code, answer.headers, answer.text())


def check(method, path, status, headers, text):
    where = f"{method} {path.rpartition('/providers/')[2]} {status}"
    expect(headers.get("x-ms-request-id") and headers.get("x-ms-correlation-request-id"), f"{where}: says not which request it is to", faults)
    if status in (202, 204):
        expect(not text, f"{where}: says something", faults)
        return
    expect(headers.get("Content-Type") == "application/json; charset=utf-8", f"{where}: is {headers.get('Content-Type')}", faults)
    body = json.loads(text)
    if status >= 300:
        fits(where, models.CloudError, body, faults)
        expect(body["error"].get("code") and body["error"].get("message"), f"{where}: an error without code or message", faults)
    elif "/operations/" in path:
        # Of no model: the client reads the status and, of one that failed, the error (ARM's documentation, asynchronous operations).
        expect(set(body) == ({"status", "error"} if body["status"] == "Failed" else {"status"}), f"{where}: {set(body)}", faults)
        expect(body["status"] in ("InProgress", "Succeeded", "Failed"), f"{where}: {body['status']}", faults)
        fits(where, models.CloudError, {name: each for name, each in body.items() if name == "error"}, faults)
    elif path.lower().endswith("/checkipaddressavailability"):
        fits(where, models.IPAddressAvailabilityResult, body, faults)
    elif "/providers/Microsoft.Network/" in path and "/Microsoft.Authorization/" not in path:
        resource(where, path.partition("/providers/Microsoft.Network/")[2].split("/"), body)


def resource(where, segments, body):
    """One of them, or a list, where a path ends with the type."""
    one = len(segments) % 2 == 0
    kind = segments[-2 if one else -1]
    seen.add(kind)
    if one:
        fits(where, MODELS[kind], body, faults)
    else:
        expect(set(body) <= {"value", "nextLink"}, f"{where}: a list with {set(body)}", faults)
        fits(where, list[MODELS[kind]], body["value"], faults)
