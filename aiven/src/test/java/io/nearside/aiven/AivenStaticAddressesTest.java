package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorService;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenStaticAddressesTest {
    private static final String ALL = "/v1/project/acme-prod/static-ips";

    private static final StaticAddress FREE = new StaticAddress(new StaticAddressId("ip1"), null, State.FREE);

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("");

    @AfterEach
    void stop() {
        world.close();
    }

    private StaticAddresses addresses() {
        return world.capability(StaticAddresses.class);
    }

    private List<StaticAddress> near(String rows) {
        world.aiven.then(200, "{\"static_ips\": [" + rows + "]}");
        return addresses().near(service);
    }

    private static String row(String id, String cloud, String service, String state) {
        return "{\"static_ip_address_id\": \"%s\", \"cloud_name\": \"%s\", \"service_name\": %s, \"state\": \"%s\"}"
                .formatted(id, cloud, service, state);
    }

    @Test
    void thoseOfTheServicesPlaceWhoeverHasThem() {
        String here = "azure-westeurope";
        assertThat(near(String.join(
                        ",",
                        row("ip1", here, "null", "created"),
                        row("ip2", here, "\"orders\"", "assigned"),
                        row("ip3", here, "\"others\"", "available"),
                        row("ip4", "azure-eastus", "null", "created"),
                        row("ip5", "aws-eu-west-1", "null", "created"),
                        row("ip6", here, "null", "deleted"))))
                .containsExactly(
                        FREE,
                        new StaticAddress(new StaticAddressId("ip2"), new ServiceId("orders"), State.IN_USE),
                        new StaticAddress(new StaticAddressId("ip3"), new ServiceId("others"), State.ATTACHED));
        assertThat(world.asked()).containsExactly("GET " + ALL + "?limit=999");
    }

    @ParameterizedTest
    @CsvSource({
        "creating, MAKING",
        "created, FREE",
        "available, ATTACHED",
        "assigned, IN_USE",
        "deleting, LEAVING",
        "lost, UNKNOWN"
    })
    void everyState(String state, State meaning) {
        assertThat(near(row("ip1", "azure-westeurope", "null", state)))
                .extracting(StaticAddress::state)
                .containsExactly(meaning);
    }

    @Test
    void thePublishedLists() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/found/static_ips_list.json"));
        assertThat(addresses().near(service))
                .containsExactly(
                        new StaticAddress(new StaticAddressId("ip359373e5e56"), null, State.FREE),
                        new StaticAddress(new StaticAddressId("ip358375b2765"), null, State.FREE));
    }

    @Test
    void oneIsMadeWithThePlaceInAivensWordsAndToldByItsId() throws IOException {
        world.aiven.then(201, Recordings.text("aiven/found/static_ip_create.json"));
        assertThat(addresses().create(service))
                .isEqualTo(new Change<>(
                        Effect.CREATED, new StaticAddress(new StaticAddressId("ip359373e5e56"), null, State.MAKING)));
        assertThat(world.asked()).containsExactly("POST " + ALL + " {\"cloud_name\":\"azure-westeurope\"}");
    }

    @Test
    void azuresOwnSpellingOfAPlaceIsNotSent() {
        VendorService india = world.service("\"cloud_name\": \"azure-india-central\"");
        world.aiven.then(200, row("ip1", "azure-india-central", "null", "creating"));
        addresses().create(india);
        assertThat(world.asked()).last().asString().endsWith("{\"cloud_name\":\"azure-india-central\"}");
    }

    /** The id is all that is known of it from then on: without one the answer is as good as lost. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"state\": \"creating\"}", "", "[]"})
    void anAnswerWithoutTheIdIsAsGoodAsLost(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> addresses().create(service)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"static_ips\": null}", "{\"static_ips\": [{\"cloud_name\": \"azure-westeurope\"}]}"})
    void aListThatIsNotThereDoesNotPassForAnEmptyOne(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> addresses().near(service)).kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void attachedDetachedAndDeleted() {
        world.aiven.then(200, "{}").then(200, "{}").then(200, "{}").then(404, "{}");
        assertThat(addresses().attach(FREE, service)).isEqualTo(new Asked());
        assertThat(addresses().detach(FREE)).isEqualTo(new Asked());
        assertThat(addresses().delete(FREE)).isInstanceOf(Removal.Going.class);
        assertThat(addresses().delete(FREE)).isEqualTo(new Removal.Gone());
        assertThat(world.asked())
                .containsExactly(
                        "POST " + ALL + "/ip1/association {\"service_name\":\"orders\"}",
                        "DELETE " + ALL + "/ip1/association",
                        "DELETE " + ALL + "/ip1",
                        "DELETE " + ALL + "/ip1");
    }

    @Test
    void whatIsInUseOrProtectedStays() {
        world.aiven.then(409, "{\"message\": \"is assigned\"}").then(403, "{\"message\": \"is protected\"}");
        CloudException used = AivenWorld.failure(() -> addresses().detach(FREE));
        assertThat(used.kind()).isEqualTo(ErrorKind.CONFLICT);
        CloudException kept = AivenWorld.failure(() -> addresses().delete(FREE));
        assertThat(kept).hasMessage("is protected");
        assertThat(world.asked()).noneMatch(call -> call.startsWith("PATCH")).hasSize(2);
    }
}
