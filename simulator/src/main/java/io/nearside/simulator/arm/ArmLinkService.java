package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.List;

/** A private link service: what its provider publishes, under its id and under an alias that gives neither subscription nor group away. */
final class ArmLinkService extends ArmResource {
    static final String TYPE = "privateLinkServices";
    static final String ALIAS = ".azure.privatelinkservice";
    private static final String ANYBODY = "*";

    private final String alias;
    private ObjectNode settings = Json.object();

    ArmLinkService(ArmId id, String location, String guid, Instant shown, String aliasGuid) {
        super(id, location, guid, shown);
        this.alias = id.name() + "." + aliasGuid + "." + location + ALIAS;
    }

    @Override
    String type() {
        return TYPE;
    }

    String alias() {
        return alias;
    }

    /** What its owner wrote of its properties. */
    ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode wanted) {
        settings = wanted;
    }

    boolean isCalled(String idOrAlias) {
        return idOrAlias.equalsIgnoreCase(alias) || idOrAlias.equalsIgnoreCase(id().text());
    }

    /** Whether this subscription sees it; without a list only those of the provider's own tenant do. */
    boolean isVisibleTo(String subscription) {
        return lists("visibility", subscription);
    }

    boolean approves(String subscription) {
        return lists("autoApproval", subscription);
    }

    private boolean lists(String list, String subscription) {
        List<String> listed = Json.texts(settings.path(list).path("subscriptions"));
        return listed.contains(ANYBODY) || listed.stream().anyMatch(subscription::equalsIgnoreCase);
    }
}
