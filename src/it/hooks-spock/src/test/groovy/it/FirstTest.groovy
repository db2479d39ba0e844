package it

import spock.lang.Specification

class FirstTest extends Specification {
    def runs() {
        when:
        RunHooks.called('test')

        then:
        noExceptionThrown()
    }
}
