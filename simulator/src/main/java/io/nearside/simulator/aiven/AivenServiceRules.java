package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AivenRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Aiven accepts as a change of a service. Texts are remembered. */
final class AivenServiceRules {
    private static final int MOST_FILTERS = 8000;
    private static final int TWICE_UP_TO = 6;
    private static final Set<String> KNOWN = Set.of(
            AivenUserConfig.FILTER,
            AivenUserConfig.STATIC,
            AivenUserConfig.PUBLIC,
            AivenUserConfig.PRIVATELINK,
            AivenUserConfig.PRIVATE);

    private final AivenStore store;
    private final AivenRules rules;

    AivenServiceRules(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = rules;
    }

    AivenProduct product(String type) {
        return AivenProduct.of(type).orElseThrow(() -> new AivenRefused(400, "Invalid service_type: '" + type + "'"));
    }

    AivenCloud cloud(String name) {
        return rules.cloud(name);
    }

    /** One that the project has no service of yet. */
    String name(String project, String wanted) {
        rules.refuseIf(AivenRefusal.SERVICE_NAME, wanted.isEmpty(), 400, "service_name is required");
        boolean taken = store.fleet().services().stream()
                .anyMatch(each -> each.project().equals(project) && each.name().equals(wanted));
        rules.refuseIf(AivenRefusal.SERVICE_EXISTS, taken, 409, "Service name is already in use in this project");
        return wanted;
    }

    void checkNoAddresses(JsonNode wanted) {
        if (!wanted.isEmpty()) {
            throw new AivenRefused(501, "The simulator makes no service that has static IP addresses from the start");
        }
    }

    /** An active VPC of the service's project or of an organization in its cloud; null for no id, the public network. */
    @Nullable
    AivenVpc vpc(AivenManaged service, String id) {
        if (id.isEmpty()) {
            return null;
        }
        AivenVpc found = store.homes().entrySet().stream()
                .filter(each ->
                        each.getKey().isOrganization() || each.getKey().equals(AivenHome.project(service.project())))
                .flatMap(each -> each.getValue().stream())
                .filter(vpc -> vpc.id().equals(id))
                .filter(vpc -> vpc.state() == AivenVpcState.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "VPC " + id + " does not exist"));
        rules.refuseIf(
                AivenRefusal.SERVICE_VPC_ELSEWHERE,
                !found.cloud().equals(service.cloud()),
                400,
                "VPC " + id + " is in another cloud than the service");
        return found;
    }

    void checkCloud(AivenManaged service, String wanted) {
        if (!wanted.equals(service.cloud().name())) {
            throw new AivenRefused(501, "The simulator moves no service to another cloud");
        }
    }

    void checkConfig(AivenManaged service, JsonNode wanted) {
        wanted.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new AivenRefused(501, "The simulator knows nothing of user_config." + name);
            }
        });
        AivenProduct product = service.product();
        Map.of(
                        AivenUserConfig.PUBLIC,
                        product.publicAccess(),
                        AivenUserConfig.PRIVATELINK,
                        product.privatelinkAccess(),
                        AivenUserConfig.PRIVATE,
                        product.publicAccess())
                .forEach((access, known) -> checkComponents(access, known, wanted.path(access)));
        rules.refuseIf(
                AivenRefusal.CONFIG_PRIVATE,
                wanted.has(AivenUserConfig.PRIVATE) && service.vpc().isPresent(),
                400,
                "private_access is not supported for services in a project VPC");
        rules.refuseIf(
                AivenRefusal.CONFIG_FILTERS,
                wanted.path(AivenUserConfig.FILTER).size() > MOST_FILTERS,
                400,
                "ip_filter has more than 8000 items");
        int needed = needed(service.nodes().count());
        rules.refuseIf(
                AivenRefusal.STATIC_IPS_FEW,
                wanted.path(AivenUserConfig.STATIC).asBoolean()
                        && store.fleet().addresses(service).size() < needed,
                400,
                "Service needs " + needed + " static IP addresses to be associated with it");
    }

    private void checkComponents(String access, List<String> known, JsonNode wanted) {
        wanted.fieldNames()
                .forEachRemaining(name -> rules.refuseIf(
                        AivenRefusal.CONFIG_COMPONENT,
                        !known.contains(name),
                        400,
                        "Invalid user_config: " + access + " has no " + name));
    }

    /** As documented: twice the nodes, and from six on six more than nodes. */
    static int needed(int nodes) {
        return nodes + Math.min(nodes, TWICE_UP_TO);
    }
}
