package io.nearside.api.model;

/**
 * Who of ours makes our half of a peering across directories, on clouds where the vendor has to let that identity in.
 *
 * @param application the program's identity, which both directories know
 * @param tenant our directory
 */
public record Agent(ApplicationId application, TenantId tenant) {}
