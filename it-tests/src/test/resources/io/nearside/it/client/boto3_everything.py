"""The scripts of boto3 one after another, in one world; takes the names of the operations that the simulator has."""
import importlib

from judge import finish, pass_time

for script in ("vpcs", "peerings", "routes", "security_groups", "endpoints", "transit", "shares", "lists", "callers", "every_action"):
    importlib.import_module(script)
    pass_time(60)
finish()
