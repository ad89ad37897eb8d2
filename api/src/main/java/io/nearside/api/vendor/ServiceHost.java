package io.nearside.api.vendor;

/**
 * A host of a service.
 *
 * @param service the service's name
 * @param component what listens there, in the vendor's word, such as {@code kafka} or {@code schema_registry}
 */
public record ServiceHost(String service, String component, String host, int port) {}
