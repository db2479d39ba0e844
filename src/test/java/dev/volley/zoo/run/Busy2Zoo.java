package dev.volley.zoo.run;

class Busy2Zoo extends BusyZoo {}
