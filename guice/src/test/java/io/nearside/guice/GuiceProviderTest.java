package io.nearside.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Key;
import io.nearside.api.Capability;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class GuiceProviderTest {

    interface Greeting extends Capability {
        String greet();
    }

    interface Unheard extends Capability {}

    static final class ToyGreeting implements Greeting {
        private final ProviderLife life;

        private final AtomicInteger closed;

        @Inject
        ToyGreeting(ProviderLife life, AtomicInteger closed) {
            this.life = life;
            this.closed = closed;
            life.closesWithProvider(this.closed::incrementAndGet);
        }

        @Override
        public String greet() {
            life.requireOpen("toy:greet");
            return "hello " + closed.get();
        }
    }

    private final AtomicInteger closed = new AtomicInteger();

    private final GuiceProvider provider = GuiceProvider.open("toy", new ProviderModule() {
        @Override
        protected void configure() {
            bind(AtomicInteger.class).toInstance(closed);
            offer(Greeting.class, ToyGreeting.class);
            nativeClient(AtomicInteger.class, Key.get(AtomicInteger.class));
        }
    });

    @Test
    void whatIsBoundIsWhatIsDeclared() {
        assertThat(provider.capabilities()).containsExactly(Greeting.class);
        assertThat(provider.find(Greeting.class).orElseThrow().greet()).isEqualTo("hello 0");
        assertThat(provider.find(Greeting.class)).isEqualTo(provider.find(Greeting.class));
        assertThat(provider.find(Unheard.class)).isEmpty();
    }

    @Test
    void nativeClientIsFoundByItsExactType() {
        assertThat(provider.nativeClient(AtomicInteger.class)).containsSame(closed);
        assertThat(provider.nativeClient(Number.class)).isEmpty();
    }

    @Test
    void aModuleMayOfferNothing() {
        GuiceProvider bare = GuiceProvider.open("bare", new ProviderModule() {});
        assertThat(bare.capabilities()).isEmpty();
        assertThat(bare.nativeClient(String.class)).isEmpty();
        bare.close();
    }

    @Test
    void closingTwiceIsHarmlessAndCallsAfterwardsAreToldSo() {
        Greeting greeting = provider.find(Greeting.class).orElseThrow();
        provider.close();
        provider.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(greeting::greet)
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CLOSED));
    }
}
