package io.nearside.api;

import io.nearside.api.link.LinkSection;

/**
 * What a plugin is opened with.
 *
 * @param section the link's own section for this plugin: {@code near} for a cloud, {@code vendor} for a vendor
 * @param credentials the link's {@code as.<id>} section, empty if the link has none
 * @param environment the variables that the plugin's ecosystem uses; a program that embeds Nearside may hand in its own
 */
public record ProviderSettings(LinkSection section, LinkSection credentials, Environment environment) {}
