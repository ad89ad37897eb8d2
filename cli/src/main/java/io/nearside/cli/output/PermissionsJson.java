package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The document of {@code permissions}. */
public final class PermissionsJson {

    private PermissionsJson() {}

    /** Both sides of a link. */
    public static ObjectNode of(String link, List<ProviderPermissions> sides) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("link", link);
        ArrayNode all = document.putArray("providers");
        for (ProviderPermissions side : sides) {
            ObjectNode one = all.addObject();
            one.put("provider", side.provider());
            side.policy().ifPresent(policy -> one.put("form", policy.form()).put("policy", policy.text()));
            ArrayNode probes = one.putArray("probes");
            side.probes()
                    .forEach(probe -> probes.addObject()
                            .put("permission", probe.permission())
                            .put("answer", probe.answer().name().toLowerCase(Locale.ROOT))
                            .put("says", probe.says()));
        }
        return document;
    }
}
