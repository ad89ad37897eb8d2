"""Compares requests with what azure-mgmt-network sends: {"writes": [{method, path, version, body}, …], "operations": ["arm:GET /subscriptions/{…}/…", …]}."""
import inspect
import json
import re
import sys

from azure.mgmt.network.operations import _operations

from azure_models import MODELS, fits

# Where the client's own requests go; operations are polled at the address that Azure gives.
SENT = {f"{method} {re.sub(r'{[^}]*}', '{}', path)}"
        for path, method in re.findall(r'_url = "(/[^"]*)"(?:(?!\n\n\n).)*?method="(\w+)"', inspect.getsource(_operations), re.DOTALL)}
# Of other providers, which have clients of their own.
ELSEWHERE = re.compile(r"arm:GET (/subscriptions|.*/resourceGroups/{group}|.*/subscriptions/{subscription}|.*/providers/Microsoft.Authorization/.*|.*/locations/.*)")
faults = set()
given = json.load(open(sys.argv[1]))
for operation in given["operations"]:
    plain = re.sub(r"{[^}]*}", "{}", operation.removeprefix("arm:"))
    if not ELSEWHERE.fullmatch(operation) and plain not in SENT:
        faults.add(f"{operation}: the client has no such call")
for write in given["writes"]:
    if not re.fullmatch(r"20\d\d-\d\d-\d\d", write["version"]):
        faults.add(f"{write['path']}: in the version {write['version']!r}")
    if write["body"]:
        kind = write["path"].rstrip("/").split("/")[-2]
        fits(f"{write['method']} {kind}", MODELS[kind], json.loads(write["body"]), faults)
print(len(given["writes"]), "writes and", len(given["operations"]), "operations;", len(SENT), "calls of the client's are known")
sys.exit("\n".join(sorted(faults)) if faults else 0)
