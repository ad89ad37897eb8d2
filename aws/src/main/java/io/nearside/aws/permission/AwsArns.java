package io.nearside.aws.permission;

import io.nearside.api.link.NearSite;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** The ARNs of a link's account and region. */
record AwsArns(NearSite site) {

    String of(String service, String resource) {
        String region = site.place().orElseThrow().value();
        String partition = PartitionMetadata.of(Region.of(region)).id();
        return "arn:" + partition + ":" + service + ":" + region + ":" + site.account() + ":" + resource;
    }
}
