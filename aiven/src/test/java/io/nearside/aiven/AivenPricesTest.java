package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServicePrices.Price;
import io.nearside.api.vendor.ServicePrices.Thing;
import io.nearside.api.vendor.VendorService;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AivenPricesTest {
    private static final String ADDRESSES = "GET /v1/project/acme-prod/static-ip-availability";

    private static final String OPENINGS = "GET /v1/project/acme-prod/privatelink-availability";

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private List<Price> of(VendorService service) {
        return world.capability(ServicePrices.class).of(service);
    }

    private static String addresses(String cloud, String price) {
        return "{\"static_ip_address_availability\": [{\"cloud_name\": \"aws-eu-west-1\", \"price_usd\": \"9\"},"
                + " {\"cloud_name\": \"%s\", \"price_usd\": %s}]}".formatted(cloud, price);
    }

    @Test
    void thoseOfTheServicesPlaceAsPublished() throws IOException {
        VendorService service = world.service("\"cloud_name\": \"azure-eastus\"");
        world.aiven
                .then(200, addresses("azure-eastus", "\"0.0100\""))
                .then(200, Recordings.text("aiven/found/privatelink_availability.json"));
        assertThat(of(service))
                .containsExactly(
                        new Price(Thing.STATIC_ADDRESS, "0.0100 USD an hour"),
                        new Price(Thing.OPENING, "0.0600 USD an hour"));
        assertThat(world.asked()).containsExactly(ADDRESSES, OPENINGS);
    }

    @Test
    void whatHasNoneIsLeftOut() {
        VendorService service = world.service("");
        world.aiven.then(200, addresses("azure-westeurope", "null")).then(200, "{\"privatelink_availability\": []}");
        assertThat(of(service)).isEmpty();
    }

    @Test
    void whatNeedsNoAddressesIsNotAskedTheirs() throws IOException {
        VendorService service = world.service("\"cloud_name\": \"aws-eu-central-1\"");
        world.aiven.then(200, Recordings.text("aiven/found/privatelink_availability.json"));
        assertThat(of(service)).containsExactly(new Price(Thing.OPENING, "0.0600 USD an hour"));
        assertThat(world.asked()).containsExactly(OPENINGS);
    }
}
