package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.ec2.Cidr;
import java.util.List;

/** What a subnet may be. */
final class ArmSubnetRules {
    private static final String[] OURS = {
        "provisioningState",
        "ipConfigurations",
        "privateEndpoints",
        "purpose",
        "resourceNavigationLinks",
        "serviceAssociationLinks",
        "ipConfigurationProfiles"
    };

    private final ArmStore store;

    ArmSubnetRules(ArmStore store) {
        this.store = store;
    }

    /** Adds it, or writes it anew as a whole: what is left out is gone. */
    ArmSubnet put(ArmNetwork network, String name, JsonNode properties) {
        ObjectNode settings = ArmJson.without(properties, OURS);
        ArmId id = network.id().child("subnets", name);
        ArmSubnet wanted = new ArmSubnet(id, settings);
        List<Cidr> ranges = wanted.ranges();
        if (ranges.isEmpty()) {
            throw ArmRefused.format("Subnet " + id + " has no valid address prefix.");
        }
        boolean inside =
                ranges.stream().allMatch(range -> network.ranges().stream().anyMatch(whole -> whole.contains(range)));
        if (!inside && store.refuses(AzureRefusal.ARM_SUBNET_RANGE)) {
            throw new ArmRefused(
                    400,
                    "NetcfgInvalidSubnet",
                    "Subnet '" + name + "' is not valid in virtual network '"
                            + network.id().name() + "'.");
        }
        boolean overlaps = network.subnets().values().stream()
                .filter(other -> !other.id().isSameAs(id))
                .flatMap(other -> other.ranges().stream())
                .anyMatch(other -> ranges.stream().anyMatch(other::overlaps));
        if (overlaps && store.refuses(AzureRefusal.ARM_SUBNET_OVERLAP)) {
            throw new ArmRefused(
                    400,
                    "NetcfgSubnetRangesOverlap",
                    "Subnet '" + name + "' is not valid because its IP address range overlaps with that of an existing"
                            + " subnet in virtual network '" + network.id().name() + "'.");
        }
        ArmSubnet subnet = network.subnets().getOrDefault(name, wanted);
        subnet.settings(settings);
        network.subnets().put(name, subnet);
        return subnet;
    }

    void checkUnused(ArmSubnet subnet) {
        if (!subnet.holders().isEmpty() && store.refuses(AzureRefusal.ARM_SUBNET_IN_USE)) {
            ArmId user = subnet.holders().values().iterator().next();
            throw new ArmRefused(
                    400,
                    "InUseSubnetCannotBeDeleted",
                    "Subnet " + subnet.id().name() + " is in use by " + user
                            + " and cannot be deleted. In order to delete the subnet, delete all the resources within the"
                            + " subnet. See aka.ms/deletesubnet.");
        }
    }
}
