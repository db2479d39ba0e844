package it;

class LonelyTest {}
