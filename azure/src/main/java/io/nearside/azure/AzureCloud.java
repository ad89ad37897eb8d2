package io.nearside.azure;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** One of Azure's separate clouds. Where tokens come from and where they are good for go together (azure-core-management, AzureEnvironment). */
public enum AzureCloud {
    WORLDWIDE("https://login.microsoftonline.com", "https://management.azure.com"),
    US_GOVERNMENT("https://login.microsoftonline.us", "https://management.usgovcloudapi.net"),
    CHINA("https://login.chinacloudapi.cn", "https://management.chinacloudapi.cn");

    private final URI authority;

    private final URI manager;

    AzureCloud(String authority, String manager) {
        this.authority = URI.create(authority);
        this.manager = URI.create(manager);
    }

    /** The cloud that this authority signs people in to, if it is one of Microsoft's. */
    static Optional<AzureCloud> of(URI authority) {
        return Arrays.stream(values())
                .filter(cloud -> cloud.authority.getHost().equalsIgnoreCase(authority.getHost()))
                .findFirst();
    }

    /** Where tokens come from. */
    public URI authority() {
        return authority;
    }

    /** Where Azure Resource Manager is. */
    public URI manager() {
        return manager;
    }
}
