package io.nearside.azure.endpoint;

import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.azure.ArmId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Azure is known to refuse a private endpoint for, looked at before anything is made. */
final class AzureEndpointRules {
    /** Learn, "Naming rules and restrictions for Azure resources": Microsoft.Network, privateEndpoints. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9_]");

    /** The field's documentation in the SDK, and azurerm's check of it. */
    private static final int LONGEST_MESSAGE = 140;

    /** By this ending azurerm tells an alias from an id (validate/private_connection_resource_alias.go). */
    private static final String ALIAS = ".azure.privatelinkservice";

    private AzureEndpointRules() {}

    /** Of the wish alone. */
    static List<Problem> ofWish(EndpointWish wish) {
        List<Problem> problems = new ArrayList<>();
        String name = wish.name().value();
        if (!NAME.matcher(name).matches()) {
            problems.add(unfit(
                    name,
                    "Azure takes no private endpoint of this name.",
                    "Use 2 to 64 letters, digits, '_', '.' and '-', a letter or digit first and no '.' or '-' last."));
        }
        if (wish.message().length() > LONGEST_MESSAGE) {
            problems.add(unfit(
                    name,
                    "Its message has " + wish.message().length() + " characters, and Azure takes " + LONGEST_MESSAGE
                            + ".",
                    "Shorten the message."));
        }
        wish.to().flatMap(target -> ofTarget(wish, target)).ifPresent(problems::add);
        return problems;
    }

    /** Of a subnet, for an endpoint that may be in it already. */
    static List<Problem> ofSubnet(AzureSubnet subnet, String name, ArmId endpoint, Optional<InetAddress> address) {
        List<Problem> problems = new ArrayList<>();
        if (!subnet.delegates().isEmpty()) {
            problems.add(Problem.of(
                    ProblemCodes.SUBNET_UNFIT,
                    name,
                    "The subnet is delegated to " + String.join(", ", subnet.delegates()) + ", and takes nothing else.",
                    "Name a subnet that is not delegated."));
        }
        if (subnet.isFull() && !subnet.holds(endpoint)) {
            problems.add(Problem.of(
                            ProblemCodes.SUBNET_FULL,
                            name,
                            "The subnet has no free address.",
                            "Name another subnet, or remove what is no longer used in this one.")
                    .seen("ranges", ranges(subnet)));
        }
        address.flatMap(wanted -> ofAddress(subnet, name, wanted)).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> ofAddress(AzureSubnet subnet, String name, InetAddress wanted) {
        Optional<Cidr> range = subnet.rangeOf(wanted);
        if (range.isEmpty()) {
            return Optional.of(unfit(
                    wanted.getHostAddress(),
                    "The address is not in the subnet " + name + ", which has " + ranges(subnet) + ".",
                    "Name an address of the subnet, or none."));
        }
        return range.filter(of -> AzureSubnet.isKept(wanted, of))
                .map(of -> unfit(
                        wanted.getHostAddress(),
                        "Azure keeps the first four addresses and the last of " + of + " for itself.",
                        "Name another address of the subnet, or none."));
    }

    /** Of an address that somebody has. */
    static Problem taken(InetAddress address) {
        return unfit(
                address.getHostAddress(),
                "Somebody has this address already, or Azure does not give it.",
                "Name another address of the subnet, or none.");
    }

    private static Optional<Problem> ofTarget(EndpointWish wish, ServiceTarget target) {
        if (wish.by() == Naming.ALIAS) {
            return target.otherName()
                    .filter(alias -> !alias.endsWith(ALIAS))
                    .map(alias -> unfit(
                            alias,
                            "This is no alias of a private link service, which ends in " + ALIAS + ".",
                            "Have the endpoint lead to the service by its id."));
        }
        return ArmId.read(target.id()).isPresent()
                ? Optional.empty()
                : Optional.of(unfit(
                        target.id(),
                        "This is no id of Azure's.",
                        "Have the endpoint lead to the service by its alias, if this is one."));
    }

    private static String ranges(AzureSubnet subnet) {
        return String.join(
                ", ", subnet.ranges().stream().map(Cidr::text).sorted().toList());
    }

    private static Problem unfit(String subject, String cause, String remedy) {
        return Problem.of(ProblemCodes.ENDPOINT_UNFIT, subject, cause, remedy);
    }
}
