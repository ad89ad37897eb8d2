"""What the scripts beside this one share: boto3, unmodified, in the hands of the demo's accounts, and checks that are counted."""
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

import answers
from counted import URL, control, counted, pass_time, same, send

US, VENDOR, STRANGER = "111122223333", "444455556666", "777788889999"
OURS, THEIRS = "vpc-0f3a9c0d5e7b12468", "vpc-0b7c1d2e3f4a56789"
REGION = "eu-west-1"


def client(account, region=REGION, service="ec2", secret="any", token=None):
    made = boto3.client(service, region_name=region, aws_access_key_id=account, aws_secret_access_key=secret, aws_session_token=token,
                        endpoint_url=URL, config=Config(retries={"max_attempts": 0}))
    made.meta.events.register("before-parse.*", answers.check)
    return made


us, vendor, stranger = client(US), client(VENDOR), client(STRANGER)


def refused(code, status, call, **parameters):
    """With this code, or with one of several where AWS's own is not known for sure."""
    codes = (code,) if isinstance(code, str) else code
    try:
        call(**parameters)
    except ClientError as error:
        seen = error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
        same((error.operation_name, parameters, seen[0] in codes and seen[1] == status or seen), (error.operation_name, parameters, True))
    else:
        raise AssertionError(f"{parameters} was not refused with {code}")


def finish():
    """To be called last: ends with what did not fit the model, and prints what was counted."""
    assert not answers.faults, "\n".join(sorted(answers.faults))
    print(f"{counted()} checks; answers of {len(answers.seen)} operations fit the model")
