"""What the scripts of Azure's share: azure-mgmt-network, unmodified, in the hands of the demo's application, and checks that are counted."""
import logging
import os

from azure.core.exceptions import HttpResponseError
from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.core.rest import HttpRequest
from azure.identity import ClientSecretCredential
from azure.mgmt.network import NetworkManagementClient

import azure_answers
from counted import URL, control, counted, pass_time, same

ARM = os.environ["NEARSIDE_AZURE_ARM_ENDPOINT"]
AUTHORITY = os.environ["AZURE_AUTHORITY_HOST"]
TENANT, SUBSCRIPTION = os.environ["AZURE_TENANT_ID"], os.environ["AZURE_SUBSCRIPTION_ID"]
APPLICATION, SECRET = os.environ["AZURE_CLIENT_ID"], os.environ["AZURE_CLIENT_SECRET"]
GROUP, NETWORK, SUBNET, PLACE = "net-prod", "vnet-prod", "endpoints", "westeurope"
HERE = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}"
OURS = f"{HERE}/providers/Microsoft.Network"
# Somebody else's, in a directory of their own.
THEIR_TENANT, THEIR_SUBSCRIPTION = "c1a0d7e2-4b9f-4c35-8d16-0e7f2a9b3c54", "e4b7c2f1-9d03-4a68-b5e1-7c0a8d6f2b39"
THEIRS = f"/subscriptions/{THEIR_SUBSCRIPTION}/resourceGroups/services"


def credential(tenant=TENANT, application=APPLICATION, secret=SECRET):
    return ClientSecretCredential(tenant, application, secret, authority=AUTHORITY, disable_instance_discovery=True)


class Fixed(SansIOHTTPPolicy):
    """A token as it is, since the client's own policies send none in the clear."""

    def __init__(self, token):
        self.token = token

    def on_request(self, request):
        request.http_request.headers["Authorization"] = f"Bearer {self.token}"


def client(subscription=SUBSCRIPTION, credentials=None, **more):
    """Over TLS with a token of the directory's, never waiting longer than it is told to."""
    more = {"base_url": ARM, "retry_total": 0, "polling_interval": 0, "per_retry_policies": [azure_answers.Answers()], **more}
    return NetworkManagementClient(credentials or credential(), subscription, **more)


def in_the_clear(token, subscription=SUBSCRIPTION, **more):
    return client(subscription, base_url=URL, authentication_policy=Fixed(token), **more)


logging.getLogger("azure").addHandler(logging.NullHandler())  # what is refused on purpose is no news
control("world", {"arm": {
    "subscriptions": [{"tenant": THEIR_TENANT, "subscription": THEIR_SUBSCRIPTION, "name": "services"}],
    "tokens": [{"token": "their-token", "tenant": THEIR_TENANT, "principal": "them"}],
    "groups": [{"subscription": THEIR_SUBSCRIPTION, "group": "services", "location": PLACE}]}})
us, them = client(), in_the_clear("their-token", THEIR_SUBSCRIPTION)


def done(poller):
    """What a long operation comes to, after the time that it takes."""
    pass_time(3)
    return poller.result()


def read(path, by=us, **query):
    """What the client has no call for, sent by its own pipeline as azure.core offers to."""
    answer = by.send_request(HttpRequest("GET", path, params=query))
    answer.raise_for_status()
    return answer.json()


def refused(code, status, call, *given, kind=HttpResponseError, says="", **named):
    """With this code, and with these words in the message; waited for, if it is a long operation that fails in the end."""
    try:
        made = call(*given, **named)
        if hasattr(made, "result"):
            done(made)
    except HttpResponseError as error:
        same((given, error.error.code, error.status_code), (given, code, status))
        same((says in error.message, isinstance(error, kind)), (True, True))
    else:
        raise AssertionError(f"{given} was not refused with {code}")


def finish():
    """To be called last: ends with what did not fit the models, and prints what was counted."""
    assert not azure_answers.faults, "\n".join(sorted(azure_answers.faults))
    print(f"{counted()} checks; answers of {len(azure_answers.seen)} types fit the models")
