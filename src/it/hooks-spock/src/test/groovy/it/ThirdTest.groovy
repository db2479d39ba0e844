package it

import spock.lang.Specification

class ThirdTest extends Specification {
    def runs() {
        when:
        RunHooks.called('test')

        then:
        noExceptionThrown()
    }
}
