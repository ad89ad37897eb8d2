"""The scripts of Azure one after another, in one world."""
import importlib

from azure_judge import finish, pass_time

for script in ("networks", "rules", "endpoints", "peerings", "callers"):
    importlib.import_module("azure_" + script)
    pass_time(60)
finish()
