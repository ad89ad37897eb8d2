package io.nearside.aws;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Region;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of every account, region and API that a program calls: one set for all the links that it opens. */
final class AwsBuckets {
    private record Key(AccountId account, Region region, String api) {}

    private final Map<Key, AwsBucket> buckets = new ConcurrentHashMap<>();

    AwsBucket of(NearSite site, String api) {
        Key key = new Key(site.account(), site.place().orElseThrow(), api);
        return buckets.computeIfAbsent(key, unknown -> new AwsBucket(AwsRate.of(api)));
    }
}
