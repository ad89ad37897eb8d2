"""Holds what the simulator answers to botocore's model: what boto3 would silently leave out is a fault here."""
import json
import xml.etree.ElementTree as tree

# What these answer according to their pages in the EC2 API Reference, and the model leaves out.
RETURN = {"CreateSecurityGroup", "CreateTags", "DeleteRoute", "DeleteTags", "DeleteVpc", "ModifyVpcAttribute", "ReplaceRoute"}
# The states of endpoints begin with a small letter in what AWS answers (localstack, test_vpc_endpoint_dns_names) and with a capital in the model.
SMALL = {"State"}
faults = set()
seen = set()


def check(operation_model, response_dict, **rest):
    """Each element of an answer is a member of the output shape, and each value one of its type; an error has a code, a text and an id."""
    where, protocol = operation_model.name, operation_model.service_model.protocol
    refused = response_dict["status_code"] >= 300
    if protocol in ("json", "rest-json"):
        body = json.loads(response_dict["body"])
        if refused and protocol == "rest-json":
            expect(set(body) == {"message"} and response_dict["headers"].get("x-amzn-ErrorType"), f"{where}: an error of {set(body)}")
        elif refused:
            expect(set(body) == {"__type", "Message"}, f"{where}: an error of {set(body)}")
        else:
            of_json(where, operation_model.output_shape, body)
    else:
        root = without_namespaces(tree.fromstring(response_dict["body"]))
        if refused:
            errors = ("Errors/Error/", "RequestID") if protocol == "ec2" else ("Error/", "RequestId")
            for path in (errors[0] + "Code", errors[0] + "Message", errors[1]):
                expect(root.findtext(path), f"{where}: an error without {path}")
        elif protocol == "ec2":
            of_xml(where, operation_model.output_shape, root, extra={"requestId", "return"} if where in RETURN else {"requestId"})
        else:
            of_xml(where, operation_model.output_shape, root.find(where + "Result"))
    if not refused:
        seen.add(where)


def expect(right, fault):
    if not right:
        faults.add(fault)


def without_namespaces(root):
    for node in root.iter():
        node.tag = node.tag.rpartition("}")[2]
    return root


def of_xml(where, shape, node, extra=()):
    if shape is None:
        expect(all(child.tag in extra for child in node), f"{where}: an answer where there is none")
    elif shape.type_name == "structure":
        members = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        for child in node:
            if child.tag in members:
                of_xml(f"{where} {child.tag}", members[child.tag], child)
            else:
                expect(child.tag in extra, f"{where}: {shape.name} has no {child.tag}")
    elif shape.type_name == "list":
        for child in node:
            expect(child.tag == shape.member.serialization.get("name", "member"), f"{where}: {child.tag} in a list")
            of_xml(where, shape.member, child)
    else:
        value(where, shape, node.text or "")


def of_json(where, shape, node):
    for name, each in node.items():
        member = shape.members.get(name)
        if member is None:
            expect(False, f"{where}: {shape.name} has no {name}")
        elif member.type_name == "structure":
            of_json(f"{where} {name}", member, each)
        elif member.type_name == "list" and member.member.type_name == "structure":
            for item in each:
                of_json(f"{where} {name}", member.member, item)
        else:
            value(f"{where} {name}", member, each if isinstance(each, str) else json.dumps(each))


def value(where, shape, text):
    """Numbers, truths and enumerated words; times are read by botocore's own parser, which runs next."""
    fits = {
        "integer": lambda: text.lstrip("-").isdigit(),
        "long": lambda: text.lstrip("-").isdigit(),
        "boolean": lambda: text in ("true", "false"),
        "string": lambda: not shape.enum or text in [word[0].lower() + word[1:] if shape.name in SMALL else word for word in shape.enum],
    }
    expect(fits.get(shape.type_name, lambda: True)(), f"{where}: '{text}' is no {shape.name}")
