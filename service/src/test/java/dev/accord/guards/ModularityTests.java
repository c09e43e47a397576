package dev.accord.guards;

import dev.accord.AccordApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyWhatIsShown() {
        ApplicationModules.of(AccordApplication.class).verify();
    }
}
