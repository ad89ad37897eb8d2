"""Compares requests, as they went over the wire, with the models of AWS that botocore carries. Reads [[service, operation, {key: text}], …]."""
import json
import sys

import botocore.session

NAMES = {"ec2": "ec2", "sts": "sts", "servicequotas": "service-quotas", "ram": "ram"}
session = botocore.session.get_session()
services = {name: session.get_service_model(model) for name, model in NAMES.items()}
faults = []


def wire_name(name, shape, protocol):
    """ec2's protocol: queryName, else the locationName with a capital, else the member's name; JSON has the member's name."""
    if protocol == "rest-json":
        return name
    query = shape.serialization.get("queryName")
    if query:
        return query
    location = shape.serialization.get("name")
    return location[0].upper() + location[1:] if location else name


def fits(shape, text):
    kind = shape.type_name
    if kind in ("integer", "long"):
        return text.lstrip("-").isdigit()
    if kind == "boolean":
        return text in ("true", "false")
    if getattr(shape, "enum", None):
        return text in shape.enum
    return True


def check(where, shape, parts, text, protocol):
    if shape.type_name == "structure":
        members = {wire_name(name, member, protocol): member for name, member in shape.members.items()}
        if not parts or parts[0] not in members:
            faults.append(f"{where}: no such parameter of {shape.name}")
        else:
            check(where, members[parts[0]], parts[1:], text, protocol)
    elif shape.type_name == "list":
        if not parts or not parts[0].isdigit():
            faults.append(f"{where}: a list without an index")
        else:
            check(where, shape.member, parts[1:], text, protocol)
    elif parts or not fits(shape, text):
        faults.append(f"{where}: '{text}' is no {shape.type_name}")


requests = json.load(open(sys.argv[1]))
for service, operation, parameters in requests:
    where = f"{service} {operation}"
    if operation not in services[service].operation_names:
        faults.append(f"{where}: no such operation")
        continue
    shape, protocol = services[service].operation_model(operation).input_shape, services[service].protocol
    given = {key: text for key, text in parameters.items() if key not in ("Action", "Version")}
    for key, text in given.items():
        check(f"{where} {key}", shape, key.split("."), text, protocol)
    for name in shape.required_members:
        wanted = wire_name(name, shape.members[name], protocol)
        if not any(key == wanted or key.startswith(wanted + ".") for key in given):
            faults.append(f"{where}: {wanted} is missing")
print(len(requests), "requests")
sys.exit("\n".join(faults) if faults else 0)
