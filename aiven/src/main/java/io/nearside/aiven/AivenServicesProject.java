package io.nearside.aiven;

import io.nearside.api.model.ServiceId;
import io.nearside.guice.http.HttpPath;

/** The project whose services are meant: the paths that lead to them, and to what is kept beside them (aiven/go-client-codegen). */
record AivenServicesProject(String name) {

    static AivenServicesProject of(AivenSettings settings) {
        return new AivenServicesProject(settings.services().orElseThrow());
    }

    /** Where services are listed. */
    HttpPath services() {
        return root("service");
    }

    /** Where one service is read and changed. */
    HttpPath service(ServiceId id) {
        return services().below(id.value());
    }

    /** Where static addresses are listed and made. */
    HttpPath staticAddresses() {
        return root("static-ips");
    }

    /** Where the prices of static addresses are listed, by cloud. */
    HttpPath staticAddressPrices() {
        return root("static-ip-availability");
    }

    /** Where the prices of publications for private endpoints are listed, by cloud. Aiven-client has the call; the generated client has not. */
    HttpPath privateLinkPrices() {
        return root("privatelink-availability");
    }

    private HttpPath root(String child) {
        return HttpPath.of("v1", "project", name, child);
    }
}
