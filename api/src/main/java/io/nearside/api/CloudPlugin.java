package io.nearside.api;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import java.util.List;

/**
 * The door of a cloud, found by {@link java.util.ServiceLoader}. Loading a plugin's class must not load its SDK: a user of one cloud
 * pays for one cloud.
 */
public interface CloudPlugin {

    /** What {@code near.cloud} says to mean this cloud: lower case, stable for ever. */
    String id();

    /** The keys of a link file's {@code near} section that this cloud reads, besides {@code cloud}. */
    List<LinkKey> keys();

    /** The keys that this cloud reads in a link file's {@code as.<id>} section: whose credentials to use. */
    List<LinkKey> credentialKeys();

    /**
     * Makes the cloud's typed ids out of a {@code near} section. Offline.
     *
     * @param environment may complete the section where the cloud's own tools take their defaults from variables; a cloud that has no such
     *     variable reads the section alone
     * @throws io.nearside.api.link.InvalidLinkException naming the key or variable, if one is missing or malformed
     */
    NearSite site(LinkSection near, Environment environment);

    /**
     * Opens the cloud for one site. Makes no call yet, so that wrong credentials show at the first read.
     *
     * @throws io.nearside.api.link.InvalidLinkException naming the key or variable, if a setting is unknown, missing or malformed
     */
    Provider open(ProviderSettings settings);
}
