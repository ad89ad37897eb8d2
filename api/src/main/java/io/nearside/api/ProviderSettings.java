package io.nearside.api;

import io.nearside.api.link.LinkSection;

/**
 * What a plugin is opened with.
 *
 * @param section the link's own section for this plugin: {@code near} for a cloud, {@code vendor} for a vendor
 * @param credentials the link's {@code as.<id>} section, empty if the link has none
 * @param environment the variables that the plugin's ecosystem uses; a program that embeds Nearside may hand in its own
 * @param pace what a driver sleeps by that has to wait before a call, as for a token of the cloud's
 */
public record ProviderSettings(LinkSection section, LinkSection credentials, Environment environment, Pace pace) {

    /** Settings of a provider that sleeps by the system's clock. */
    public ProviderSettings(LinkSection section, LinkSection credentials, Environment environment) {
        this(section, credentials, environment, Pace.ofSystem());
    }
}
