package io.nearside.aiven;

import io.nearside.api.model.Region;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a VPC is: Aiven's {@code cloud_name}, such as {@code aws-eu-west-1}, taken apart.
 *
 * @param id the cloud, as {@code near.cloud} spells it; null for a cloud that Nearside does not know
 * @param region in the cloud's own spelling; null if the cloud is not known
 */
record AivenCloud(@Nullable String id, @Nullable Region region) {
    static final String AWS = "aws";

    static final String AZURE = "azure";

    static final String GOOGLE = "gcp";

    static final String UPCLOUD = "upcloud";

    private static final Map<String, String> IDS =
            Map.of("aws", AWS, "azure", AZURE, "google", GOOGLE, "upcloud", UPCLOUD);

    static AivenCloud of(String name) {
        int dash = name.indexOf('-');
        String id = dash < 0 ? null : IDS.get(name.substring(0, dash));
        String rest = name.substring(dash + 1);
        if (id == null || rest.isEmpty()) {
            return new AivenCloud(null, null);
        }
        // Azure writes its regions without the dashes that Aiven puts in: azure-south-africa-north is southafricanorth.
        return new AivenCloud(id, new Region(id.equals(AZURE) ? rest.replace("-", "") : rest));
    }

    boolean is(String cloud) {
        return cloud.equals(id);
    }
}
