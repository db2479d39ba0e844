package it

import spock.lang.Specification

class SecondTest extends Specification {
    def runs() {
        when:
        RunHooks.called('test')

        then:
        noExceptionThrown()
    }
}
