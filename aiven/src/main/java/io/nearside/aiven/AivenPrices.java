package io.nearside.aiven;

import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.VendorService;
import io.nearside.guice.http.HttpPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What Aiven asks for what endpoints need, by its lists of where they can be had; by the hour, as its description of the API says. */
final class AivenPrices implements ServicePrices {
    private final AivenClient client;

    private final AivenServicesProject project;

    @Inject
    AivenPrices(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.project = AivenServicesProject.of(settings);
    }

    @Override
    public List<Price> of(VendorService service) {
        List<Price> prices = new ArrayList<>();
        if (service.addressesNeeded() > 0) {
            prices.addAll(prices(
                    Thing.STATIC_ADDRESS, service, project.staticAddressPrices(), "static_ip_address_availability"));
        }
        prices.addAll(prices(Thing.OPENING, service, project.privateLinkPrices(), "privatelink_availability"));
        return prices;
    }

    private List<Price> prices(Thing thing, VendorService service, HttpPath path, String key) {
        return client.get(
                path,
                answer -> AivenClient.rows(answer, key)
                        .filter(row -> row.path("cloud_name").asText("").equals(service.locality()))
                        .map(row -> AivenClient.textOrNull(row, "price_usd"))
                        .filter(Objects::nonNull)
                        .limit(1)
                        .map(price -> new Price(thing, price + " USD an hour"))
                        .toList());
    }
}
