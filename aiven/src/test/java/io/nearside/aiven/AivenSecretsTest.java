package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorServices;
import io.nearside.guice.CallLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer that has a service has its passwords, too. None of them gets any further. In these tests SLF4J writes to java.util.logging. */
final class AivenSecretsTest {
    private static final String PASSWORD = "AVNS_sesame-0123456789";

    /** Every place where Aiven is known to put one, and an unknown one. */
    private static final String SECRETS = """
            "service_uri": "postgres://avnadmin:%1$s@orders.aivencloud.com:12656/defaultdb",
            "service_uri_params": {"user": "avnadmin", "password": "%1$s"},
            "connection_info": {"pg": ["postgres://avnadmin:%1$s@orders"], "pg_params": [{"password": "%1$s"}]},
            "users": [{"username": "avnadmin", "password": "%1$s", "access_key": "%1$s"}],
            "connection_pools": [{"connection_uri": "%1$s"}],
            "novelty": "%1$s"
            """.formatted(PASSWORD);

    private final Logger root = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            lines.add(new SimpleFormatter().format(told));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Logger calls = Logger.getLogger(CallLog.LOGGER);

    private final AivenWorld world = new AivenWorld();

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        calls.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        calls.setLevel(null);
        root.removeHandler(handler);
        world.close();
    }

    @Test
    void theyAreInNoRecordNoLogAndNoRequest() {
        VendorService service = world.service(SECRETS);
        world.aiven.then(200, AivenJson.service(SECRETS));
        world.capability(ServiceSettings.class).change(service, new ServiceChange(Set.of("pg"), Set.of(), null));
        assertThat(service.toString()).contains("orders").doesNotContain(PASSWORD);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("GET /v1/project/acme-prod/service/orders"))
                .anySatisfy(line -> assertThat(line).contains("PUT /v1/project/acme-prod/service/orders"))
                .allSatisfy(line -> assertThat(line).doesNotContain(PASSWORD));
        assertThat(world.aiven.calls().toString()).doesNotContain(PASSWORD);
    }

    /** What a reader trips over is told by its name, and never by what stands there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"service\": {%s}}",
                "{\"service\": {%s, \"service_name\": \"orders\", \"service_type\": null, \"cloud_name\": \"azure-eastus\"}}",
                "{\"service\": [{%s}]}",
                "{\"service\": \"AVNS_sesame-0123456789\"}",
                "{%s}",
                "{\"service\": {%s, \"service_name\": \"AVNS_sesame-0123456789",
                "{\"service\": {%s, \"port\": AVNS_sesame-0123456789",
            })
    void theyAreInNoFailure(String body) {
        world.aiven.then(200, body.replace("%s", SECRETS));
        CloudException failure =
                AivenWorld.failure(() -> world.capability(VendorServices.class).read(new ServiceId("orders")));
        assertThat(failure).hasMessageContaining("is not understood");
        assertThat(everything(failure)).doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"service\": {%s}}", "{\"errors\": [{\"service\": {%s}}]}", "{%s}", "AVNS_sesame-0123456789"})
    void theyAreInNoRefusal(String body) {
        world.aiven.then(500, body.replace("%s", SECRETS));
        CloudException failure =
                AivenWorld.failure(() -> world.capability(VendorServices.class).read(new ServiceId("orders")));
        assertThat(failure).hasMessageContaining("gave no reason");
        assertThat(everything(failure)).doesNotContain(PASSWORD);
    }

    private String everything(CloudException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace + " " + failure.fault() + " " + lines;
    }
}
