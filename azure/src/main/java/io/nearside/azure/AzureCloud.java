package io.nearside.azure;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** One of Azure's separate clouds. Where tokens come from and where they are good for go together (azure-core-management, AzureEnvironment). */
public enum AzureCloud {
    WORLDWIDE("https://login.microsoftonline.com", "https://management.azure.com", "https://graph.microsoft.com"),
    US_GOVERNMENT(
            "https://login.microsoftonline.us", "https://management.usgovcloudapi.net", "https://graph.microsoft.us"),
    CHINA(
            "https://login.chinacloudapi.cn",
            "https://management.chinacloudapi.cn",
            "https://microsoftgraph.chinacloudapi.cn");

    private final URI authority;

    private final URI manager;

    private final URI graph;

    AzureCloud(String authority, String manager, String graph) {
        this.authority = URI.create(authority);
        this.manager = URI.create(manager);
        this.graph = URI.create(graph);
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

    /** Where the directory is asked: Microsoft Graph. */
    public URI graph() {
        return graph;
    }

    /** Where Azure Resource Manager is. */
    public URI manager() {
        return manager;
    }
}
